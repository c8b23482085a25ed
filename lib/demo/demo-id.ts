import { createHash } from "node:crypto";
import { fold } from "@/lib/core/text";
import type { DemoTenantCode } from "@/lib/demo/data/tenant";

/** An id made from a name, always the same one, so that sessions and links survive starting the demo over. */
export function demoId(tenant: DemoTenantCode, kind: string, name: string): string {
  const hex = createHash("sha256").update(`so-vang demo/${tenant}/${kind}/${name}`).digest("hex");
  // Shaped as a name-based UUID (version 5, variant 8–b).
  const variant = ((parseInt(hex.slice(16, 17), 16) % 4) + 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** «Xã Phước Thuận» as xa-phuoc-thuan: the last part of a sign-in name. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
