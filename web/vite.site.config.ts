import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The same app for static sites: one classic script and one style, because a browser loads no modules for a page that was opened
 * from a file. The page that names them is written with each site.
 */
export default defineConfig({
  define: { SURETY_FROM_FILES: 'true' },
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist-site',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: `${import.meta.dirname}/src/main.tsx`,
      output: { format: 'iife', codeSplitting: false, entryFileNames: 'app.js', assetFileNames: 'app.[ext]' },
    },
  },
})
