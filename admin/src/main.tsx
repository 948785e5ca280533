import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";

import { App } from "./app/App.tsx";
import { start } from "./app/starting.tsx";

await start(<App />);
