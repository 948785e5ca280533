import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";

import { GuestApp } from "./app/GuestApp.tsx";
import { start } from "./app/starting.tsx";

await start(<GuestApp />);
