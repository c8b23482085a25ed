/** What was started, so that it can be stopped in the opposite order, once, whatever the cause. */

const stops = [];
let ending = null;

/** Registers a way to stop something; the answer takes it back when that something ended by itself. */
export function onStop(stop) {
  stops.push(stop);
  return () => {
    const at = stops.indexOf(stop);
    if (at >= 0) stops.splice(at, 1);
  };
}

export const isEnding = () => ending !== null;

/** Stops everything, newest first. A second call waits for the first. */
export function stopAll() {
  if (!ending) ending = stopInTurn();
  return ending;
}

async function stopInTurn() {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    await stop().catch((error) => console.error(error));
  }
}

/** Ctrl+C, a service manager's TERM and a closed terminal end the run in order. */
export function stopOnSignals({ exitCode, say }) {
  const end = () => {
    if (!ending) say();
    void stopAll().then(() => process.exit(exitCode));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  if (process.env.npm_lifecycle_event) whenOrphaned(end);
}

/** npm passes TERM to the shell between us, and some shells die of it without a word to us. */
function whenOrphaned(end) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 250);
  timer.unref();
}
