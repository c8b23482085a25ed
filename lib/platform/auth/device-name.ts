import "server-only";
import Bowser from "bowser";

const UNKNOWN = "Thiết bị không rõ";

/** «Chrome trên Windows», from the header that browsers send; what it says is no proof of anything. */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return UNKNOWN;
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  if (!browser.name) return UNKNOWN;
  return os.name ? `${browser.name} trên ${os.name}` : browser.name;
}
