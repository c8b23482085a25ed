import { accountSentence } from "@/components/accounts/account-message";
import { formatDate } from "@/lib/core/text";
import type {
  AddPersonRefusal,
  EndHoldingRefusal,
  ResetSignInRefusal,
  ViewAsRefusal,
} from "@/lib/committees/people-contract";

type PeopleRefusal = AddPersonRefusal | EndHoldingRefusal | ResetSignInRefusal | ViewAsRefusal;

const CODES: readonly PeopleRefusal["code"][] = [
  "person.body-not-found",
  "person.sign-in-name-taken",
  "person.term-ends-early",
  "holding.not-found",
  "holding.ends-before-start",
  "holding.own",
  "holding.own-account",
  "holding.own-view",
  "sign-in.wrong",
  "sign-in.locked",
];

export const isPeopleRefusal = (refusal: { readonly code: string }): refusal is PeopleRefusal =>
  CODES.some((code) => code === refusal.code);

export function peopleMessage(refusal: PeopleRefusal): string {
  switch (refusal.code) {
    case "person.body-not-found":
      return "Không tìm thấy cơ quan đã chọn. Chọn lại trong danh sách.";
    case "person.sign-in-name-taken":
      return "Tên đăng nhập này đã có người dùng. Chọn tên khác.";
    case "person.term-ends-early":
      return "Ngày kết thúc sớm hơn ngày bắt đầu. Sửa một trong hai ngày.";
    case "holding.not-found":
      return "Không tìm thấy vị trí này, hoặc vị trí không thuộc địa phương của đồng chí.";
    case "holding.ends-before-start":
      return `Vị trí này bắt đầu từ ${formatDate(refusal.from)}; ngày cuối không sớm hơn ngày đó.`;
    case "holding.own":
      return "Không tự kết thúc vị trí quản trị của mình. Nhờ người quản trị khác.";
    case "holding.own-account":
      return "Mật khẩu và mã xác nhận của chính mình đổi ở trang Tài khoản.";
    case "holding.own-view":
      return "Đây là vị trí của chính đồng chí; không cần xem thử.";
    case "sign-in.wrong":
    case "sign-in.locked":
      return accountSentence(refusal);
  }
}
