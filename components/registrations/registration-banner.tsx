import { Answers } from "@/components/registrations/entry-check";
import { unitAnswers } from "@/components/registrations/unit-answers";
import type { FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";
import { formatNumber } from "@/lib/core/text";
import type { UnitEntryAnswer } from "@/lib/registrations/contract";

type Success = NonNullable<FormState["success"]>;

const text = (success: Success, name: string): string => {
  const value = success[name];
  return typeof value === "string" ? value : "";
};

const count = (success: Success, name: string): number => {
  const value = success[name];
  return typeof value === "number" ? value : 0;
};

/** What was done, after the redirect, with what comes next. Nothing on a first visit. */
export function RegistrationBanner({ state }: { readonly state: FormState | null }) {
  const success = state?.success;
  if (!state || !success) return null;
  const words = wordsOf(state.command, success);
  if (!words) return null;
  return (
    <Banner title={words.title}>
      {words.next ? <p className="sp2">{words.next}</p> : null}
      <Answers answers={unitAnswers(answersIn(success))} />
    </Banner>
  );
}

interface Words {
  readonly title: string;
  readonly next: string | null;
}

function wordsOf(command: string, success: Success): Words | null {
  const unit = text(success, "unitName");
  const receiver = text(success, "receivingBodyName");
  switch (command) {
    case "registration.select-units":
      return {
        title: `${receiver} đã lựa chọn ${formatNumber(count(success, "entered"))} đơn vị.`,
        next: refusedWords(success) ?? "Việc tiếp theo: đơn vị xây dựng kế hoạch của mình rồi mở hồ sơ.",
      };
    case "registration.draft":
      return draftWords(success, receiver);
    case "registration.submit":
      return {
        title: `Đã gửi đăng ký của ${unit} tới ${receiver}.`,
        next: `${receiver} sẽ ghi nhận hoặc trả lại bổ sung.`,
      };
    case "registration.accept":
      return { title: `Đã ghi nhận đăng ký của ${unit}.`, next: null };
    case "registration.return":
      return {
        title: `Đã trả lại đăng ký của ${unit} để bổ sung.`,
        next: "Đơn vị thấy lý do và giấy tờ cần bổ sung.",
      };
    case "registration.reject":
      return { title: `Không phê duyệt đăng ký của ${unit}.`, next: null };
    case "registration.withdraw":
      return { title: `Đã rút đăng ký của ${unit}.`, next: "Còn trong thời hạn thì đăng ký lại được." };
    case "registration.deselect":
      return { title: `Đã bỏ lựa chọn ${unit}.`, next: "Còn trong thời hạn thì lựa chọn lại được." };
    case "registration.leave-off":
      return { title: `Đã trả lời ${unit}: không đưa vào danh sách.`, next: null };
    case "registration.save-paper":
      return { title: `Đã lưu: ${text(success, "title")}.`, next: null };
    default:
      return null;
  }
}

function draftWords(success: Success, receiver: string): Words {
  const entered = count(success, "entered");
  const sent = count(success, "sent");
  const drafts = entered - sent;
  const parts = [
    ...(sent > 0 ? [`đã gửi đăng ký ${formatNumber(sent)} đơn vị tới ${receiver}`] : []),
    ...(drafts > 0 ? [`đã lập bản nháp cho ${formatNumber(drafts)} đơn vị`] : []),
  ].join("; ");
  const next =
    drafts > 0
      ? "Việc tiếp theo: mở từng đơn vị, bổ sung phần còn thiếu rồi gửi."
      : `${receiver} sẽ ghi nhận hoặc trả lại bổ sung.`;
  return {
    title: `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`,
    next: refusedWords(success) ?? next,
  };
}

const refusedWords = (success: Success): string | null => {
  const refused = count(success, "refused");
  return refused > 0 ? `${formatNumber(refused)} đơn vị chưa vào được:` : null;
};

/** The answers per unit, as the command wrote them into the form state. */
function answersIn({ units }: Success): readonly UnitEntryAnswer[] {
  return Array.isArray(units) ? units.filter(isAnswer) : [];
}

const isAnswer = (value: unknown): value is UnitEntryAnswer =>
  typeof value === "object" && value !== null && "unitId" in value && "refusal" in value;
