import type { Metadata } from "next";
import { pageTitle } from "@/components/forms/page-title";
import { PublicFrame } from "@/components/layout/public-frame";
import { InvitationForm } from "@/components/platform/invitation-form";
import { findInvitation } from "@/lib/committees/server/invitations";
import { newId } from "@/lib/core/ids";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface InvitationPageProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: InvitationPageProps): Promise<Metadata> {
  const title = pageTitle("Đặt mật khẩu", await readFormState(searchParams));
  // The token goes to no other site; with "no-referrer" the browser would not tell our own either whose form it is.
  return { title, referrer: "same-origin" };
}

export default async function InvitationPage({ params, searchParams }: InvitationPageProps) {
  const { token } = await params;
  const invitation = await findInvitation(token, new Date());
  return (
    <PublicFrame tenantName="Đặt mật khẩu" ownerAgency="Sổ Vàng" supportPhone="theo thông báo của địa phương">
      <div className="wrap">
        <section className="head top">
          <InvitationForm
            token={token}
            signInName={invitation?.account.signInName ?? null}
            state={await readFormState(searchParams)}
            idempotencyKey={newId()}
          />
        </section>
      </div>
    </PublicFrame>
  );
}
