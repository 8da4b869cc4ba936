/** What a connection keeps of its file, in KiB: what a batch of reports touches again and again. */
export const usualCache = 32_768
