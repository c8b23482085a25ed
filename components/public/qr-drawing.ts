import { encode } from "uqr";
import { markup, trusted, type Html } from "@/components/public/html";

const QUIET_ZONE = 4;

/** QR code of level M; dark modules beside each other are drawn as one bar, which keeps the page small. */
export function qrDrawing(value: string, label: string): Html {
  const { data, size } = encode(value, { ecc: "M", boostEcc: false, border: QUIET_ZONE });
  const bars = data.flatMap((row, y) =>
    barsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  const box = trusted(`viewBox="0 0 ${size} ${size}"`);
  return markup`<svg class="qr" role="img" aria-label="${label}" ${box} shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${bars.join("")}"/></svg>`;
}

/** Where dark stretches begin and how long they are. */
function barsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const bars: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = bars.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else bars.push([x, 1]);
  });
  return bars;
}
