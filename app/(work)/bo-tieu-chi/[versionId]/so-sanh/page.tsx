import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { criteriaHref, CriteriaLine } from "@/components/programmes/criteria-bar";
import { DifferenceTable } from "@/components/programmes/difference-table";
import { TextLink } from "@/components/ui/text-link";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { compareCriteriaSets, getCriteriaSet } from "@/lib/programmes/server/criteria-queries";
import { countDifferences, DIFFERENCE_LABELS } from "@/lib/programmes/domain/criteria-difference";

export const metadata: Metadata = { title: "So sánh phiên bản bộ tiêu chí" };

interface ComparisonPageProps {
  readonly params: Promise<{ readonly versionId: string }>;
  readonly searchParams: SearchParams;
}

/** Against the version before, or another one of the set: `?voi=`. */
export default async function ComparisonPage({ params, searchParams }: ComparisonPageProps) {
  const { actor } = await requireActor();
  const { versionId } = await params;
  const { voi } = await searchParams;
  const { others, number } = viewOf(await getCriteriaSet(actor, versionId));
  const chosen =
    others.find(({ criteriaVersionId }) => criteriaVersionId === voi) ??
    others.find((other) => other.number < number) ??
    others[0];
  if (!chosen) notFound();
  const { after, before, lines } = viewOf(
    await compareCriteriaSets(actor, { beforeId: chosen.criteriaVersionId, afterId: versionId }),
  );
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={after} part="So sánh phiên bản" />
      <div className="wrap">
        <div className="head top">
          <h1>
            Phiên bản {after.number} so với phiên bản {before.number}
          </h1>
          <p className="lead">
            {countDifferences(lines)
              .map(({ difference, count }) => `${DIFFERENCE_LABELS[difference]} ${count}`)
              .join(" · ")}
          </p>
        </div>
        {others.length > 1 ? (
          <p className="acts">
            {others
              .filter(({ criteriaVersionId }) => criteriaVersionId !== before.criteriaVersionId)
              .map(({ criteriaVersionId, number: other }) => (
                <TextLink
                  key={criteriaVersionId}
                  href={criteriaHref(versionId, `/so-sanh?voi=${criteriaVersionId}`)}
                >
                  So với phiên bản {other}
                </TextLink>
              ))}
          </p>
        ) : null}
        <DifferenceTable lines={lines} beforeNumber={before.number} afterNumber={after.number} />
      </div>
    </WorkPage>
  );
}
