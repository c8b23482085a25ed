import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { errorOf, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { MinutesView } from "@/lib/meetings/contract";
import { countConclusions, type MinutesItem } from "@/lib/meetings/domain/minutes";

interface LockFormProps {
  readonly view: MinutesView;
  readonly state: FormState | null;
}

/** The interruption before minutes bind: what will happen to which unit, one statement, one button. */
export function LockForm({ view, state }: LockFormProps) {
  const { head, minutes, minutesHash } = view;
  const { recognise, decline, clarify } = countConclusions(minutes.items);
  const back = `/hop-xet/${head.meetingId}/bien-ban`;
  return (
    <Form
      action="/api/meetings/lock-minutes"
      returnTo={`${back}/khoa`}
      next={back}
      idempotencyKey={newId()}
      state={state}
      revision={head.revision}
      className="confirm"
    >
      <h1>Khóa biên bản</h1>
      <p className="lead2">Khóa xong không sửa được nữa, và các hồ sơ chuyển bước ngay theo kết luận.</p>
      <input type="hidden" name="meetingId" value={head.meetingId} />
      <input type="hidden" name="minutesHash" value={minutesHash} />
      <SummaryList
        kind="big"
        className="sp5"
        items={[
          { term: "Cuộc xét", value: minutes.title },
          { term: "Chủ trì", value: minutes.chair.name },
          { term: "Thư ký", value: minutes.secretary.name },
          {
            term: "Đề nghị công nhận",
            value: (
              <Units
                count={recognise}
                items={minutes.items.filter((one) => one.conclusion === "recognise")}
              />
            ),
          },
          {
            term: "Không đề nghị",
            value: (
              <Units count={decline} items={minutes.items.filter((one) => one.conclusion === "decline")} />
            ),
          },
          ...(clarify > 0
            ? [
                {
                  term: "Trở lại thẩm định để làm rõ",
                  value: (
                    <Units
                      count={clarify}
                      items={minutes.items.filter((one) => one.conclusion === "clarify")}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      <div className="state sp6">
        <CheckboxField
          name="confirmed"
          label="Tôi đã đọc biên bản; số phiếu, kết luận và ý kiến ghi đúng như cuộc xét."
          checked={typedTick(state, "confirmed")}
          error={errorOf(state, "confirmed")}
        />
      </div>
      <p className="acts">
        <SubmitButton size="big" wide>
          Khóa biên bản
        </SubmitButton>
        <TextLink href={back}>Quay lại biên bản</TextLink>
      </p>
    </Form>
  );
}

function Units({ count, items }: { readonly count: number; readonly items: readonly MinutesItem[] }) {
  if (count === 0) return "Không có";
  return (
    <>
      <b>{count} đơn vị</b>: {items.map(({ unitName }) => unitName).join("; ")}
    </>
  );
}
