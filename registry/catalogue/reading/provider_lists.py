"""What the lists of the Regulator of Social Housing say of an organisation, by its number: joined when it is read.

Lists are loaded by an operator and change nothing that was published; so what is shown is what the newest ones say,
whatever `known_at` asks for.
"""

NEWEST_LIST = "(select max(last_listed) from places_registeredprovider)"
NEWEST_STOCK = "(select max(year) from places_homesindistrict)"
# The newest count; of one year that of all districts, which counts every landlord, before that of the large ones alone.
COUNTED = """(
        select counted.year, counted.homes from (
            select year, sum(homes)::integer as homes, 1 as precedence from places_homesindistrict
             where landlord_code = number.value group by year
            union all
            select year, homes, 2 from places_homesowned where landlord_code = number.value and homes is not null
        ) as counted order by counted.year desc, counted.precedence limit 1)"""
DISTRICTS = f"""(
        select json_agg(json_build_object(
                   'area', stock.area_id, 'name', area.name, 'homes', stock.homes, 'general_needs', stock.general_needs,
                   'bed_spaces', stock.bed_spaces, 'supported', stock.supported,
                   'low_cost_ownership', stock.low_cost_ownership) order by stock.homes desc, stock.area_id)
          from places_homesindistrict as stock join places_area as area on area.code = stock.area_id
         where stock.landlord_code = number.value and stock.year = {NEWEST_STOCK} and stock.homes > 0)"""
IN_LISTS = {
    "number": "number.value",
    "listed": f"case when {NEWEST_LIST} is not null then coalesce(provider.last_listed = {NEWEST_LIST}, false) end",
    "list": NEWEST_LIST,
    "homes": "counted.homes",
    "homes_as_at": "counted.year || '-03-31'",
}
MORE = f"""'name', provider.name, 'designation', provider.designation,
        'corporate_form', nullif(provider.corporate_form, ''), 'registered_on', provider.registered_on,
        'first_listed', provider.first_listed, 'last_listed', provider.last_listed,
        'districts', coalesce({DISTRICTS}, '[]'), 'districts_as_at', {NEWEST_STOCK} || '-03-31'"""


OF_EDITION = f"""from organisations_identifier as number
      left join places_registeredprovider as provider on provider.code = number.value
      left join lateral {COUNTED} as counted on true
     where number.edition_id = {{edition}} and number.scheme = 'GB-SHPE' and number.until = ''
       and (counted.year is not null or {NEWEST_LIST} is not null)
     order by number.position limit 1"""


def regulator_sql(edition: str, *, whole: bool) -> str:
    """SQL of what the lists say of the organisation of an edition, as JSON text; null where none is loaded, or it has no number."""
    members = f"{_named()}, {MORE}" if whole else _named()
    return f"(select json_build_object({members})::text {OF_EDITION.format(edition=edition)})"


def regulator_members(edition: str, prefix: str) -> str:
    """SQL of the same as members of a flat object, without braces; each is null where nothing is known."""
    nothing = ",".join(f'"{prefix}{name}":null' for name in IN_LISTS)
    text = f"json_build_object({_named(prefix)})::text"
    known = f"(select substr({text}, 2, length({text}) - 2) {OF_EDITION.format(edition=edition)})"
    return f"coalesce({known}, '{nothing}')"


def _named(prefix: str = "") -> str:
    return ", ".join(f"'{prefix}{name}', {sql}" for name, sql in IN_LISTS.items())
