import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";

import { App } from "./app/App.tsx";
import { hasten } from "./app/hastening.ts";
import { start } from "./app/starting.tsx";

hasten();
await start(<App />);
