import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import { castOf, type Cast } from "@/lib/demo/cases/cast";
import { carry, type DecisionAim } from "@/lib/demo/cases/decide";
import { must } from "@/lib/demo/cases/must";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import { demoId } from "@/lib/demo/demo-id";
import type { DirectoryRows } from "@/lib/demo/directory-rows";
import { concludeReview } from "@/lib/recognition/server/conclude-review";
import { draftCorrection } from "@/lib/recognition/server/draft-correction";
import { draftNotice } from "@/lib/recognition/server/draft-notice";
import { draftReplacement } from "@/lib/recognition/server/draft-replacement";
import { draftRevocation } from "@/lib/recognition/server/draft-revocation";

const REVIEWER = "bn.ca-tinh.tham-dinh-2";
const POLICE_CLERK = "bn.van-thu-ca";

interface Stage {
  readonly tenant: DemoTenant;
  readonly tenantId: string;
  readonly cast: Cast;
  readonly place: string;
}

/**
 * What came after recognition in Bắc Ninh, by the product's own acts: the notice of 2025 with a title kept and one
 * lost, a correction, a replacement, a withdrawal; and the review of the visitor's year under way.
 */
export async function playAfterRecognition(
  tenant: DemoTenant,
  directory: DirectoryRows,
  today: IsoDate,
): Promise<void> {
  const cast = castOf(directory);
  const place = cast.named(REVIEWER, today).scopePath;
  const stage: Stage = { tenant, tenantId: directory.tenantId, cast, place };
  await noticeOf2025(stage);
  await papersOf2026(stage);
  await reviewUnderWay(stage, today);
}

const titleOf = ({ tenant }: Stage, unit: string, year: number): string =>
  demoId(tenant.code, "exemplary", `${unit} (thử nghiệm) ${year}`);

const reviewerOn = ({ cast }: Stage, on: IsoDate): Actor => cast.named(REVIEWER, on);

interface Words {
  readonly conclusion: string;
  readonly cause: string;
}

const conclude = async (by: Actor, recognitionId: string, { conclusion, cause }: Words): Promise<unknown> =>
  must(
    `conclude ${conclusion}`,
    await concludeReview.execute(by, { recognitionId, revision: "0", conclusion, cause }),
  );

interface Paper {
  readonly decisionId: string;
  readonly on: IsoDate;
  readonly number: number;
  readonly aim?: DecisionAim;
  readonly clerk?: string;
}

const carryPaper = ({ cast, place }: Stage, by: Actor, { decisionId, aim = "issued", ...paper }: Paper) =>
  carry({ cast, place, aim, ...paper }, by, { decisionId });

async function noticeOf2025(stage: Stage): Promise<void> {
  const on = "2025-12-20";
  const by = reviewerOn(stage, on);
  await conclude(by, titleOf(stage, "Công ty CP Gạch Gia Bình", 2024), {
    conclusion: "keep",
    cause: "Kết quả rà soát đủ tiêu chí theo Bộ Tiêu chí mới",
  });
  await conclude(by, titleOf(stage, "Công ty CP Vật liệu Thuận Thành", 2024), {
    conclusion: "drop",
    cause: "Chưa ban hành kế hoạch năm 2025; mô hình tự quản ngừng hoạt động",
  });
  const planVersionId = demoId(stage.tenant.code, "plan version", "bac-ninh-exemplary-2025");
  const { decisionId } = must("draft the notice", await draftNotice.execute(by, { planVersionId }));
  await carryPaper(stage, by, { decisionId, on, number: 14, clerk: POLICE_CLERK });
}

async function papersOf2026(stage: Stage): Promise<void> {
  const corrected = "2026-01-08";
  const correction = must(
    "draft the correction",
    await draftCorrection.execute(reviewerOn(stage, corrected), {
      recognitionId: titleOf(stage, "Trường THPT Quế Võ số 12", 2025),
      printed: "Trường THPT Quế Võ số 2",
      corrected: "Trường THPT Quế Võ số 12",
      reason: "Ghi thiếu một chữ số trong tên trường",
    }),
  );
  await carryPaper(stage, reviewerOn(stage, corrected), { ...correction, on: corrected, number: 21 });

  const replaced = "2026-01-12";
  const replacement = must(
    "draft the replacement",
    await draftReplacement.execute(reviewerOn(stage, replaced), {
      recognitionId: titleOf(stage, "Trường Cao đẳng Kinh Bắc", 2025),
      reason: "Quyết định trước ghi sai địa bàn của trường",
    }),
  );
  await carryPaper(stage, reviewerOn(stage, replaced), { ...replacement, on: replaced, number: 35 });

  const revoked = "2026-05-15";
  const revocation = must(
    "draft the withdrawal",
    await draftRevocation.execute(reviewerOn(stage, revoked), {
      recognitionId: titleOf(stage, "Công ty TNHH In Bắc Giang", 2025),
      ground: "Biên bản kiểm tra ngày 11/5/2026 của Công an tỉnh Bắc Ninh (văn bản thử nghiệm)",
      reason: "Đơn vị không giữ vững các tiêu chí đã được công nhận",
      criteriaLost: "on",
      confirmed: "on",
    }),
  );
  await carryPaper(stage, reviewerOn(stage, revoked), { ...revocation, on: revoked, number: 640 });
}

/** Some units concluded, one at risk, one proposed for withdrawal; the rest waits for the visitor. */
async function reviewUnderWay(stage: Stage, today: IsoDate): Promise<void> {
  const by = reviewerOn(stage, today);
  await conclude(by, titleOf(stage, "Công ty CP May Vũ Ninh", 2025), { conclusion: "keep", cause: "" });
  await conclude(by, titleOf(stage, "Công ty CP Bao bì Từ Sơn", 2025), {
    conclusion: "warn",
    cause: "Phân loại phong trào giảm; đã yêu cầu củng cố lực lượng bảo vệ trước ngày 15/12",
  });
  await conclude(by, titleOf(stage, "Trường THCS Lương Tài số 2", 2025), {
    conclusion: "propose_withdrawal",
    cause: "Hồ sơ năm 2025 có tài liệu không đúng thực tế, trường đã có văn bản đề nghị rút",
  });
}
