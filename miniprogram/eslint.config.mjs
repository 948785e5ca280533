import hooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["*.config.{js,mjs}", "dist/", "node_modules/", "test/"] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  hooks.configs.flat.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: [
          "./tsconfig.json",
          "./tsconfig.weapp.json",
          "./tsconfig.worker.json",
          "./tsconfig.tools.json",
        ],
      },
    },
  },
);
