// Loaded before the program, so that it takes its pipes for a terminal: a test can type and read what is shown.
Object.assign(process.stdin, { isTTY: true, setRawMode: () => process.stdin })
Object.assign(process.stdout, { isTTY: true, columns: 100 })
