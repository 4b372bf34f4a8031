"use strict";

SwaggerUIBundle({
  url: "/api/v1/schema/?format=json",
  dom_id: "#try",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  // A foreign `?url=` or `?configUrl=` would make this page speak for somebody else.
  queryConfigEnabled: false,
  // The validator's badge is a picture of another host.
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
});
