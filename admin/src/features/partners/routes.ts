import { page } from "../../app/page.ts";

export const routes = [
  page("/partners/$partnershipId", ["partners", "timeline"], () => import("./PartnerPage.tsx")),
];
