/* Rows can be added without asking the server; everything else works without this file. */
(function () {
  "use strict";
  var count = 0;

  function add(button) {
    var table = button.getAttribute("data-add");
    var template = document.querySelector('template[data-blank="' + table + '"]');
    if (!template) { return false; }
    do { count += 1; } while (document.getElementById("f-" + table + "-new" + count));
    var holder = document.createElement("div");
    holder.appendChild(template.content.cloneNode(true));
    var name = table + ":new", id = "f-" + table + "-new";
    holder.querySelectorAll("*").forEach(function (element) {
      ["name", "value"].forEach(function (attribute) {
        var text = element.getAttribute(attribute);
        if (text === name || (text && text.indexOf(name + ":") === 0)) {
          element.setAttribute(attribute, name + count + text.slice(name.length));
        } else if (text === "open:" + name) {
          element.setAttribute(attribute, text + count);
        }
      });
      ["id", "for", "aria-describedby"].forEach(function (attribute) {
        var text = element.getAttribute(attribute);
        if (text) {
          element.setAttribute(attribute, text.split(" ").map(function (one) {
            return one === id || one.indexOf(id + "-") === 0 ? id + count + one.slice(id.length) : one;
          }).join(" "));
        }
      });
    });
    var row = holder.firstElementChild;
    button.parentNode.parentNode.insertBefore(row, button.parentNode);
    showDrops(row);
    row.focus();
    return true;
  }

  function showDrops(within) {
    within.querySelectorAll("[data-drop]").forEach(function (button) { button.hidden = false; });
  }

  document.addEventListener("click", function (event) {
    var adding = event.target.closest("[data-add]");
    if (adding && add(adding)) { event.preventDefault(); return; }
    var dropping = event.target.closest("[data-drop]");
    if (dropping) {
      var row = dropping.closest(".row"), next = row.nextElementSibling;
      row.remove();
      var button = next && next.querySelector("button");
      if (button) { button.focus(); }
    }
  });

  showDrops(document);
  if (window.matchMedia("(max-width: 52rem)").matches) {
    document.querySelectorAll("[data-narrow-closed]").forEach(function (part) { part.open = false; });
  }
  var wrong = document.querySelector("[data-focus]");
  if (wrong && !window.location.hash) { wrong.focus(); }
  if (window.location.hash.length > 1) {
    var target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (target) {
      for (var part = target.closest("details"); part; part = part.parentNode.closest("details")) { part.open = true; }
      target.scrollIntoView();
      target.focus();
    }
  }
})();
