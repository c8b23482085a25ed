import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { AfterSigning } from "@/components/recognition/after-signing";
import { DigitalWays } from "@/components/recognition/digital-ways";
import {
  ConfirmForm,
  ConfirmHead,
  signingWayOf,
  type SigningWay,
} from "@/components/recognition/confirm-form";
import { recognitionStateMessage } from "@/components/recognition/recognition-message";
import { BackLink } from "@/components/ui/back-link";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { getOwnCertificates } from "@/lib/documents/server/get-own-certificates";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getBatch } from "@/lib/recognition/server/get-batch";

interface ConfirmPageProps {
  readonly params: Promise<{ readonly lo: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Ký quyết định");

export default async function ConfirmPage({ params, searchParams }: ConfirmPageProps) {
  const { actor } = await requireActor();
  const { lo } = await params;
  const batch = viewOf(await getBatch(actor, { batchId: lo }));
  const { qd = [] } = await searchParams;
  const asked = new Set(typeof qd === "string" ? [qd] : qd);
  // An exception that was not opened stays in the batch, whatever the address says.
  const chosen = batch.decisions.filter(
    ({ decisionId, attention, opened }) => asked.has(decisionId) && (attention.length === 0 || opened),
  );
  const left = batch.decisions.filter((one) => !chosen.includes(one));
  const state = await readFormState(searchParams);
  const way = signingWayOf((await searchParams)["cach"]);
  const query = chosen.map(({ decisionId }): [string, string] => ["qd", decisionId]);
  const hrefOf = (one: SigningWay): string =>
    `/ky/${lo}/xac-nhan?${new URLSearchParams([...query, ["cach", one]]).toString()}`;
  return (
    <WorkPage current="/ky">
      <div className="wrap">
        <BackLink href={`/ky/${lo}`} label={batch.title} />
        <ErrorSummary
          state={state}
          refusalMessage={recognitionStateMessage(state)}
          idOf={(name) =>
            state?.command === "recognition.accept-signed-file"
              ? `${name}-${String(state.values["decisionId"])}`
              : name
          }
        />
        {chosen.length > 0 ? (
          <div className="cols">
            <div className="confirm">
              <ConfirmHead batch={batch} chosen={chosen} left={left} way={way} hrefOf={hrefOf} />
              {way === "mat-khau" ? (
                <ConfirmForm
                  batch={batch}
                  chosen={chosen}
                  state={stateOf(state, "recognition.sign-decisions")}
                  returnTo={hrefOf(way)}
                />
              ) : (
                <DigitalWays
                  batch={batch}
                  chosen={chosen}
                  way={way}
                  returnTo={hrefOf(way)}
                  state={stateOf(state, "recognition.accept-signed-file")}
                  onRecord={viewOf(await getOwnCertificates(actor, null)).rows.find(
                    ({ endedAt }) => endedAt === null,
                  )}
                />
              )}
            </div>
            <AfterSigning deciderName={batch.deciderName} />
          </div>
        ) : (
          <>
            <div className="head">
              <h1>Chưa chọn văn bản nào</h1>
            </div>
            <Panel tone="warn" narrow className="sp5">
              <p>Chọn ít nhất một văn bản để ký. Văn bản cần xem kỹ chỉ chọn được sau khi mở xem.</p>
            </Panel>
            <p className="acts">
              <LinkButton href={`/ky/${lo}`}>Quay lại đợt trình ký</LinkButton>
            </p>
          </>
        )}
      </div>
    </WorkPage>
  );
}
