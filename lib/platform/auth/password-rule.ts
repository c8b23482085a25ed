import "server-only";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { z } from "zod";

/** Length instead of rules about letters: NIST SP 800-63B. Counted in characters as people count them. */
export const PASSWORD_MINIMUM = 14;
const PASSWORD_MAXIMUM = 200;

/** 0 to 4; 3 withstands ten million guesses and more. */
const LEAST_SCORE = 3;

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** True for what stands in the lists of leaked passwords, repeats itself, or is made of the account's own name. */
export const isEasyToGuess = (password: string, known: readonly string[] = []): boolean =>
  judge.check(password.normalize("NFC"), [...known, "sovang", "so vang", "anninh", "congan"]).score <
  LEAST_SCORE;

/** Two fields of a form that sets a password. */
export const newPasswordFields = {
  newPassword: z
    .string({ error: "Nhập mật khẩu mới" })
    .min(PASSWORD_MINIMUM, {
      error: `Mật khẩu cần ít nhất ${PASSWORD_MINIMUM} ký tự; một câu dễ nhớ là được`,
    })
    .max(PASSWORD_MAXIMUM, { error: `Mật khẩu dài quá ${PASSWORD_MAXIMUM} ký tự` })
    .refine((password) => !isEasyToGuess(password), {
      error: "Mật khẩu này dễ đoán hoặc đã lộ ở nơi khác; chọn một câu không ai khác nghĩ ra",
    }),
  repeatedPassword: z.string({ error: "Nhập lại mật khẩu mới" }),
};

export const passwordsAgree = ({
  newPassword,
  repeatedPassword,
}: {
  readonly newPassword: string;
  readonly repeatedPassword: string;
}): boolean => newPassword === repeatedPassword;

export const PASSWORDS_DIFFER = {
  path: ["repeatedPassword"],
  error: "Hai lần nhập mật khẩu chưa giống nhau",
};
