import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { sansLatin, sansVietnamese } from "@/app/fonts";
import "./globals.css";

// Every page asks who is there or which mode runs: nothing is made while building.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Sổ Vàng", template: "%s · Sổ Vàng" },
  description: "Xét, công nhận hằng năm phong trào toàn dân bảo vệ an ninh Tổ quốc",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#ffffff" };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="vi" className={`${sansLatin.variable} ${sansVietnamese.variable}`}>
      <body>{children}</body>
    </html>
  );
}
