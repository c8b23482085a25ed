import type { PostRole } from "@/lib/core/actor";

export const POST_ROLES = [
  "commune_officer",
  "unit_clerk",
  "reviewer",
  "secretary",
  "member",
  "chair",
  "clerk",
  "admin",
] as const satisfies readonly PostRole[];

/** What a post does, in the words of the administrator who makes it. */
export const POST_ROLE_LABELS = {
  commune_officer: "Cán bộ Công an, lập đăng ký và hồ sơ",
  unit_clerk: "Cán bộ của đơn vị, lập hồ sơ của đơn vị mình",
  reviewer: "Cán bộ đánh giá, tiếp nhận, thẩm định",
  secretary: "Thư ký cuộc xét, dự thảo quyết định",
  member: "Thành viên, cho ý kiến khi xét",
  chair: "Người ký quyết định",
  clerk: "Văn thư, cấp số và phát hành",
  admin: "Quản trị của địa phương",
} as const satisfies Record<PostRole, string>;
