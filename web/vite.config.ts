import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Built files are all files: nothing is inlined into the page, because its policy forbids inline script and style. */
export default defineConfig({
  define: { SURETY_FROM_FILES: 'false' },
  plugins: [react()],
  // What only a static site needs is not in this build.
  resolve: {
    alias: [
      {
        find: /^\.\/site\/(ask-files\.ts|site-note\.tsx)$/,
        replacement: `${import.meta.dirname}/src/no-site.ts`,
      },
    ],
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
