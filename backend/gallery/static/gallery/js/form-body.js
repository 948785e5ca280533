// What a form says, as the JSON that the API takes. Fields are text, or what `data-as` calls them:
//   list   all of one name that are ticked, or filled in
//   flag   a box: true or false
//   choice the value "true" or "false" of a list to choose from
//   bytes  gigabytes, or null where nothing stands
//   day    the last moment of a day, here; or null
//   unless-empty  left out where nothing stands
//   text-or-null  null where nothing stands
//   null   null, whatever stands there
//   none   null where it is chosen, whatever list of its name there is
//   fields several at once, as in a query: country=CN&region=Zhejiang
// Of a form with `data-changes`, only what is other than it was when the page came.

const readers = {
  list: (field, others = []) =>
    others && isSaid(field) && field.value ? [...others, field.value] : others,
  flag: (field) => field.checked,
  choice: (field) => field.value === "true",
  bytes: (field) => (field.value === "" ? null : Math.round(Number(field.value) * 2 ** 30)),
  day: (field) => (field.value ? new Date(`${field.value}T23:59:59`).toISOString() : null),
  "unless-empty": (field) => field.value || undefined,
  "text-or-null": (field) => field.value.trim() || null,
  null: () => null,
  none: (field, others) => (field.checked ? null : others),
};

export function bodyOf(form) {
  const body = {};
  for (const field of form.querySelectorAll("input, select, textarea")) {
    if (!field.name || field.disabled) continue;
    if ("changes" in form.dataset && !isChanged(field)) continue;
    const read = readers[field.dataset.as];
    if (field.dataset.as === "fields") Object.assign(body, fieldsOf(field.value));
    else if (read) body[field.name] = read(field, body[field.name]);
    else if (isSaid(field)) body[field.name] = field.value;
  }
  return body;
}

const fieldsOf = (query) => Object.fromEntries(new URLSearchParams(query));

const isBox = (field) => ["checkbox", "radio"].includes(field.type);

const isChanged = (field) =>
  isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;

const isSaid = (field) => !isBox(field) || field.checked;
