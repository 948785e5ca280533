import { page } from "../../app/page.ts";

export const routes = [
  page("/account", ["account"], () => import("./ProfilePage.tsx")),
  page("/account/security", ["account", "oversight"], () => import("./SecurityPage.tsx")),
  page("/account/devices", ["account"], () => import("./DevicesPage.tsx")),
  page("/account/keys", ["account"], () => import("./KeysPage.tsx")),
];
