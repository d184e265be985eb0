import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/library/*schema.ts',
  out: './db/library/migrations',
});
