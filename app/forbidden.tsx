import { authorityEnded } from "@/components/common-message";
import { PlainFrame } from "@/components/layout/plain-frame";
import { TextLink } from "@/components/ui/text-link";
import { addDays } from "@/lib/core/dates";
import { currentSignedIn } from "@/lib/platform/http/page-session";

/** A function the person has no grant for, or had for another until a day. A foreign record never comes here. */
export default async function Forbidden() {
  const actor = (await currentSignedIn())?.actor;
  const ended = new Map(
    actor?.grants.flatMap(({ delegation, to }) =>
      delegation && to !== null && to <= actor.today
        ? [[delegation.delegationId, { ...delegation, lastDay: addDays(to, -1) }] as const]
        : [],
    ),
  );
  return (
    <PlainFrame>
      <h1>Chưa có quyền dùng chức năng này</h1>
      <p className="sp4">Tài khoản này chưa có quyền dùng chức năng này. Liên hệ quản trị của cơ quan.</p>
      {[...ended].map(([id, one]) => (
        <p key={id} className="sp4">
          {authorityEnded(one)}
        </p>
      ))}
      <p className="sp4">
        <TextLink href="/viec-cua-toi">Về Việc của tôi</TextLink>
      </p>
    </PlainFrame>
  );
}
