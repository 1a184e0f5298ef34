import { authorizationNotCovered } from "./authorization-not-covered/rule.ts";
import { duplicateAllowOrigin } from "./duplicate-allow-origin/rule.ts";
import { exposedCookieHeader } from "./exposed-cookie-header/rule.ts";
import { forbiddenRequestHeader } from "./forbidden-request-header/rule.ts";
import { incompletePreflight } from "./incomplete-preflight/rule.ts";
import { insecureOrigin } from "./insecure-origin/rule.ts";
import { invalidCredentialsValue } from "./invalid-credentials-value/rule.ts";
import { invalidMethod } from "./invalid-method/rule.ts";
import { literalWildcardWithCredentials } from "./literal-wildcard-with-credentials/rule.ts";
import { malformedOrigin } from "./malformed-origin/rule.ts";
import { matchesNoOrigin } from "./matches-no-origin/rule.ts";
import { maxAgeOutOfRange } from "./max-age-out-of-range/rule.ts";
import { middlewareOrder } from "./middleware-order/rule.ts";
import { missingVaryOrigin } from "./missing-vary-origin/rule.ts";
import { misspelledHeader } from "./misspelled-header/rule.ts";
import { multipleOriginsInValue } from "./multiple-origins-in-value/rule.ts";
import { nginxHeadersDropped } from "./nginx-headers-dropped/rule.ts";
import { nginxInvalidContext } from "./nginx-invalid-context/rule.ts";
import { nginxMissingAlways } from "./nginx-missing-always/rule.ts";
import { nginxProxySetHeader } from "./nginx-proxy-set-header/rule.ts";
import { nginxUpstreamDuplicate } from "./nginx-upstream-duplicate/rule.ts";
import { nginxVariableInMapRegex } from "./nginx-variable-in-map-regex/rule.ts";
import { nonHttpRequest } from "./non-http-request/rule.ts";
import { notInstalled } from "./not-installed/rule.ts";
import { nullOrigin } from "./null-origin/rule.ts";
import { obsoletePrivateNetworkHeader } from "./obsolete-private-network-header/rule.ts";
import { opaqueNoCors } from "./opaque-no-cors/rule.ts";
import { originFromUserInput } from "./origin-from-user-input/rule.ts";
import { preflightNotHandled } from "./preflight-not-handled/rule.ts";
import { preflightOnlyHeaders } from "./preflight-only-headers/rule.ts";
import { preflightRedirected } from "./preflight-redirected/rule.ts";
import { publicCorsProxy } from "./public-cors-proxy/rule.ts";
import { reflectedOrigin } from "./reflected-origin/rule.ts";
import { reflectedOriginWithCredentials } from "./reflected-origin-with-credentials/rule.ts";
import { rejectedAtStartup } from "./rejected-at-startup/rule.ts";
import { responseHeaderInRequest } from "./response-header-in-request/rule.ts";
import type { Rule, RuleInfo } from "./rule.ts";
import { samesiteBlocksCrossSite } from "./samesite-blocks-cross-site/rule.ts";
import { samesiteNoneWithoutSecure } from "./samesite-none-without-secure/rule.ts";
import { sharedHostingOrigin } from "./shared-hosting-origin/rule.ts";
import { unknownOption } from "./unknown-option/rule.ts";
import { unsetEnvironmentOrigin } from "./unset-environment-origin/rule.ts";
import { unusedSuppression } from "./unused-suppression/rule.ts";
import { weakOriginCheck } from "./weak-origin-check/rule.ts";
import { webSecurityDisabled } from "./web-security-disabled/rule.ts";
import { wildcardOrigin } from "./wildcard-origin/rule.ts";
import { wildcardOriginWithCredentials } from "./wildcard-origin-with-credentials/rule.ts";
import { wrongCredentialsOption } from "./wrong-credentials-option/rule.ts";
import { wrongOptionType } from "./wrong-option-type/rule.ts";

/** The rules that read policies. Where several could speak about one value, the first one here does. */
export const rules: readonly Rule[] = [
  unknownOption,
  wrongOptionType,
  rejectedAtStartup,
  notInstalled,
  nginxVariableInMapRegex, // before the entry that matches nothing because of it
  wildcardOriginWithCredentials,
  reflectedOriginWithCredentials,
  reflectedOrigin,
  wildcardOrigin,
  originFromUserInput,
  nullOrigin,
  sharedHostingOrigin,
  weakOriginCheck,
  insecureOrigin,
  missingVaryOrigin,
  invalidCredentialsValue,
  matchesNoOrigin,
  unsetEnvironmentOrigin,
  malformedOrigin,
  multipleOriginsInValue,
  duplicateAllowOrigin,
  literalWildcardWithCredentials,
  authorizationNotCovered,
  misspelledHeader,
  invalidMethod,
  nginxInvalidContext, // before the preflight that lacks the headers of a wrong place
  nginxHeadersDropped, // before the preflight that lacks headers because of it
  incompletePreflight,
  preflightOnlyHeaders,
  preflightNotHandled,
  preflightRedirected,
  middlewareOrder,
  maxAgeOutOfRange,
  exposedCookieHeader,
  obsoletePrivateNetworkHeader,
  nginxUpstreamDuplicate,
  nginxMissingAlways,
  nginxProxySetHeader,
  responseHeaderInRequest,
  wrongCredentialsOption,
  opaqueNoCors,
  forbiddenRequestHeader,
  nonHttpRequest,
  publicCorsProxy,
  webSecurityDisabled,
  samesiteNoneWithoutSecure,
  samesiteBlocksCrossSite,
];

/** All rules that a setting or a suppression can name. */
export const ruleInfos: readonly RuleInfo[] = [...rules, unusedSuppression];
