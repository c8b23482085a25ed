/** Numbered steps on the terminal: what is being done, then how long it took or that there was nothing to do. */

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1).replace(".", ",");

/** @param {(line: string) => void} say */
export function numberedSteps(total, say = (line) => console.log(line)) {
  let current = 0;

  /** Runs one step. What it answers is the remark behind it; without one, the time is told. */
  return async function step(title, work) {
    current += 1;
    say(`[${current}/${total}] ${title}…`);
    const startedAt = Date.now();
    const remark = await work();
    say(`      ${typeof remark === "string" ? remark : `xong sau ${seconds(startedAt)} giây`}`);
  };
}

export const NOTHING_TO_DO = "không có gì thay đổi, bỏ qua";
