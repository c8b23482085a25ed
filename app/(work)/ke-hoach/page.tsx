import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanList } from "@/components/programmes/plan-list";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { listPlans } from "@/lib/programmes/server/plan-queries";

export const metadata: Metadata = { title: "Kế hoạch" };

export default async function PlansPage() {
  const { actor } = await requireActor();
  const plans = viewOf(await listPlans(actor, null));
  return (
    <WorkPage current="/ke-hoach">
      <div className="wrap">
        <div className="head top">
          <h1>Kế hoạch</h1>
          <p className="lead">Mỗi điều đều kèm đoạn của kế hoạch; điều kế hoạch không nêu được ghi rõ.</p>
        </div>
        <PlanList plans={plans} />
        <p className="sp4">
          <TextLink href="/bo-tieu-chi">Bộ tiêu chí của tỉnh</TextLink>
        </p>
        <p className="sp4">
          <TextLink href="/lich-lam-viec">Lịch làm việc, ngày nghỉ lễ của tỉnh</TextLink>
        </p>
      </div>
    </WorkPage>
  );
}
