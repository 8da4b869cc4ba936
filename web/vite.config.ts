import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Built files are all files: nothing is inlined into the page, because its policy forbids inline script and style. */
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
