import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { CalendarPage } from "@/components/programmes/calendar-page";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCalendar } from "@/lib/programmes/server/get-calendar";

interface CalendarRouteProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Lịch làm việc");

export default async function CalendarRoute({ searchParams }: CalendarRouteProps) {
  const { actor } = await requireActor();
  const { nam } = await searchParams;
  const year = typeof nam === "string" && /^20\d\d$/.test(nam) ? Number(nam) : null;
  const view = viewOf(await getCalendar(actor, { year }));
  return (
    <WorkPage current="/lich-lam-viec">
      <div className="wrap">
        <CalendarPage
          view={view}
          state={await readFormState(searchParams)}
          keys={{ holidays: newId(), swap: newId() }}
        />
      </div>
    </WorkPage>
  );
}
