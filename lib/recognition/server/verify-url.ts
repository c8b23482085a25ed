import "server-only";
import { settings } from "@/lib/platform/config/environment";

/** The address behind a QR code: the public page that answers for one recognition. */
export const verifyUrl = (code: string): string => `${settings().NEXTAUTH_URL}/xac-thuc/${code}`;

/** The address behind the QR code of a decision on one unit; a list prints a code beside every unit instead. */
export function verifyUrlOf(items: readonly { readonly verificationCode: string | null }[]): string | null {
  const [only] = items;
  if (items.length !== 1 || !only?.verificationCode) return null;
  return verifyUrl(only.verificationCode);
}
