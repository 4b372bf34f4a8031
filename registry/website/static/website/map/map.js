/* The map of partnerships: the same list as the page, from the API, each drawn as exactly as it is known. */
(function () {
  "use strict";
  var box = document.getElementById("map");
  if (!box || !window.L) { return; }
  // Kilometres that a point may be off, where it stands for more than a site.
  var NEAR_KM = { postcode: 0.2, parish_or_ward: 1.5, district: 12 };
  var ENGLAND = "E92000001", REGION_OF_ENGLAND = /^E12/;
  var EXACT = { exact: true, postcode: true };
  var styles = window.getComputedStyle(document.documentElement);
  function colour(name) { return styles.getPropertyValue(name).trim(); }

  box.hidden = false;
  document.querySelectorAll(".map-key").forEach(function (part) { part.hidden = false; });
  var map = L.map(box, {
    renderer: L.canvas({ padding: 0.3, tolerance: 6 }), minZoom: 5, maxZoom: 17, zoomSnap: 0.5, scrollWheelZoom: false,
    attributionControl: Boolean(box.dataset.tiles), maxBounds: [[47, -16], [63.5, 8]],
    fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false
  });
  map.fitBounds([[49.9, -8.2], [58.8, 1.8]]);
  // Whoever clicked into the map means the map.
  map.on("focus click", function () { map.scrollWheelZoom.enable(); });
  map.on("blur", function () { map.scrollWheelZoom.disable(); });
  if (box.dataset.tiles) {
    L.tileLayer(box.dataset.tiles, { maxZoom: 19 }).addTo(map);
    map.attributionControl.setPrefix(false).addAttribution(text(box.dataset.tilesAttribution || ""));
  }

  function text(words) {
    var holder = document.createElement("span");
    holder.textContent = words;
    return holder.innerHTML;
  }

  /* A list of links, for the box that opens beside what is drawn. */
  function listed(heading, features) {
    var holder = document.createElement("div"), list = document.createElement("ul");
    if (heading) { holder.appendChild(document.createElement("strong")).textContent = heading; }
    features.forEach(function (feature) {
      var link = list.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
      link.href = "/partnerships/" + feature.id + "/";
      link.textContent = feature.properties.name;
    });
    list.className = "map-list";
    holder.appendChild(list);
    return holder;
  }

  function opened(layer, heading, features) {
    return layer.bindPopup(listed(heading, features), { maxWidth: 280, maxHeight: 220 }).addTo(map);
  }

  function name_of(place) {
    return place.district || place.region || place.nation || "";
  }

  /* Those that share a place come together: by their point, or by the code of their area. */
  function gathered(features) {
    var points = new Map(), areas = new Map();
    features.forEach(function (feature) {
      var place = feature.properties, own = place.location_precision;
      var area = place.district_code || place.region_code || place.nation_code;
      var by_area = !feature.geometry || own === "district";
      var into = by_area ? areas : points;
      var key = by_area ? area : feature.geometry.coordinates.join() + own;
      if (!key) { return; }
      if (!into.has(key)) { into.set(key, []); }
      into.get(key).push(feature);
    });
    return { points: points, areas: areas };
  }

  function draw(features, outlines) {
    var circles = JSON.parse(box.dataset.areas || "{}"), drawn = gathered(features), seen = [];
    var area = { color: colour("--brick"), weight: 1.5, dashArray: "4 4", fillColor: colour("--brick"), fillOpacity: 0.1 };
    drawn.areas.forEach(function (within, code) {
      var heading = "Somewhere in " + name_of(within[0].properties);
      if (circles[code]) {
        var at = circles[code];
        opened(L.circle([at[0], at[1]], Object.assign({ radius: at[2] * 1000 }, area)), heading, within);
        seen.push([at[0], at[1]]);
        return;
      }
      var shapes = outlines.features.filter(function (each) {
        return each.id === code || (code === ENGLAND && REGION_OF_ENGLAND.test(each.id));
      });
      shapes.forEach(function (shape) {
        var layer = L.geoJSON(shape, { style: area });
        opened(layer, heading, within);
        seen.push(layer.getBounds().getCenter());
      });
    });
    drawn.points.forEach(function (here) {
      var at = [here[0].geometry.coordinates[1], here[0].geometry.coordinates[0]];
      var own = here[0].properties.location_precision;
      if (!EXACT[own] && NEAR_KM[own]) {
        L.circle(at, { radius: NEAR_KM[own] * 1000, color: colour("--moss"), weight: 1, fillOpacity: 0.08, interactive: false }).addTo(map);
      }
      var dot = { radius: 6, color: colour("--sheet"), weight: 1.5, fillColor: colour("--moss"), fillOpacity: 1 };
      if (!EXACT[own]) { dot = { radius: 6, color: colour("--moss"), weight: 2, fillColor: colour("--moss-pale"), fillOpacity: 1 }; }
      opened(L.circleMarker(at, dot), here[0].properties.settlement || "", here);
      seen.push(at);
    });
    if (seen.length) { map.fitBounds(L.latLngBounds(seen).pad(0.03), { maxZoom: 11 }); }
    box.dataset.drawn = features.length;
  }

  function fetched(address) {
    return fetch(address, { credentials: "omit" }).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.json();
    });
  }

  Promise.all([fetched(box.dataset.points), fetched(box.dataset.outlines)]).then(function (both) {
    L.geoJSON(both[1], {
      interactive: false,
      style: { color: colour("--line-strong"), weight: 1, fillColor: colour("--sheet"), fillOpacity: box.dataset.tiles ? 0 : 1 }
    }).addTo(map);
    draw(both[0].features, both[1]);
  }).catch(function () {
    // The drawing below and the list say the same.
    box.hidden = true;
    document.querySelectorAll(".map-key").forEach(function (part) { part.hidden = true; });
  });
})();
