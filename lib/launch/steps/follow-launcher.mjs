/** Loaded into the server before its own code: when the launcher is gone, even by force, the server goes too. */
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
