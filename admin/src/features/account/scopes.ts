/** What an API key may be allowed to do, in the order in which it is offered. */

import type { Schemas } from "../../app/api.ts";

export type Scope = Schemas["Scope"];

// as an object, so that the compiler misses one that the API has and this list has not
const all: Record<Scope, true> = {
  "assets:read": true,
  "assets:write": true,
  "uploads:write": true,
  "albums:read": true,
  "albums:write": true,
  "people:read": true,
  "people:write": true,
  "shares:read": true,
  "shares:write": true,
  "webhooks:read": true,
  "webhooks:write": true,
  "jobs:read": true,
  "jobs:write": true,
  "models:read": true,
  "models:write": true,
  "knowledge:read": true,
  "knowledge:write": true,
  "account:read": true,
  "account:write": true,
  "users:read": true,
  "users:write": true,
};

export const SCOPES = Object.keys(all) as Scope[];
