"use strict";

// What is filled in is sent. So only what an address needs is filled in, with an example that the register knows;
// examples of all else, and what holds without it, are told beside it.
function toTry(parameter) {
  const { examples, ...shown } = parameter;
  const example = examples.seed.value;
  if (parameter.required) return { ...shown, example };
  const { default: unlessSent, ...schema } = parameter.schema;
  const told = [parameter.description, `For example \`${[].concat(example).join(",")}\`.`];
  if (unlessSent !== undefined) told.push(`Without it: \`${unlessSent}\`.`);
  return { ...shown, schema, description: told.join("\n\n") };
}

function show(contract) {
  const { parameters } = contract.components;
  for (const name of Object.keys(parameters)) parameters[name] = toTry(parameters[name]);
  SwaggerUIBundle({
    spec: contract,
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
}

fetch("/api/v1/schema/?format=json")
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`status ${answer.status}`))))
  .then(show)
  .catch((error) => {
    document.getElementById("try").textContent =
      `The contract could not be read (${error.message}). Load this page again in a minute.`;
  });
