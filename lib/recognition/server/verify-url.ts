import "server-only";
import { settings } from "@/lib/platform/config/environment";

/** The address behind a QR code: the public page that answers for one recognition. */
export const verifyUrl = (code: string): string => `${settings().NEXTAUTH_URL}/xac-thuc/${code}`;
