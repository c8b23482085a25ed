import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { WorkPage } from "@/app/(work)/work-page";
import { PublicFrame } from "@/components/layout/public-frame";
import { currentSignedIn } from "@/lib/platform/http/page-session";
import type { SignedIn } from "@/lib/platform/auth/resolve-actor";

/** Whoever is signed in, with or without a post to work in. */
export async function requireSignedIn(): Promise<SignedIn> {
  const signedIn = await currentSignedIn();
  if (!signedIn) redirect("/dang-nhap?tiep=%2Ftai-khoan");
  return signedIn;
}

/** The frame of work where there is a post, else the plain one: an account is there before any post. */
export function AccountFrame({ me, children }: { readonly me: SignedIn; readonly children: ReactNode }) {
  const content = <div className="wrap">{children}</div>;
  if (me.actor) return <WorkPage current="/tai-khoan">{content}</WorkPage>;
  return (
    <PublicFrame
      tenantName="Tài khoản"
      ownerAgency={me.tenant?.ownerAgency ?? "Sổ Vàng"}
      supportPhone={me.tenant?.supportPhone ?? "theo thông báo của địa phương"}
    >
      {content}
    </PublicFrame>
  );
}
