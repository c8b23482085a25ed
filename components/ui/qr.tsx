import { encode } from "uqr";

interface QrProps {
  /** An address of at most 60 characters. */
  readonly value: string;
  /** What scanning it opens, for screen readers. */
  readonly label: string;
}

const QUIET_ZONE = 4;

/** QR code of level M as inline SVG, 24 mm on paper, black on white in every colour scheme. */
export function Qr({ value, label }: QrProps) {
  const { data, size } = encode(value, { ecc: "M", boostEcc: false, border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path className="qr-paper" d={`M0 0h${size}v${size}H0z`} />
      <path d={path} />
    </svg>
  );
}
