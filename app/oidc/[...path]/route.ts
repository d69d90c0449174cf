import { answerAsIssuer } from "@modules/accounts";

export const dynamic = "force-dynamic";

/** The OpenID Connect issuer inside the application. */
const answer = (request: Request) => answerAsIssuer(request);

export { answer as GET, answer as HEAD, answer as OPTIONS, answer as POST };
