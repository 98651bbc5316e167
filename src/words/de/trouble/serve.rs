//! Why a server does not start.

use crate::domain::facts::authority::Mismatch;
use crate::words::Said;
use crate::words::said::said;
use crate::words::trouble::OfServe;

pub(super) fn said_of(trouble: &OfServe) -> Said {
    match trouble {
        OfServe::NoPlace(place) => said(
            format!("auf {place} kann nicht gelauscht werden"),
            "etwa 127.0.0.1:7455 oder unix:/run/pikett.sock",
        ),
        OfServe::HalfTls => {
            said("Zertifikat und Schlüssel gehören zusammen", "--tls-cert und --tls-key angeben")
        }
        OfServe::PlainAbroad => said(
            "im Klartext ist der Server nur für diesen Rechner da",
            "--tls-cert und --tls-key angeben oder auf 127.0.0.1 oder unix:PFAD lauschen",
        ),
        OfServe::Whole => said(
            "ein Server gilt für den ganzen Desk",
            "--for-reseller weglassen: wer nur einen Teil sieht, sagt pikett token new --role reseller",
        ),
        OfServe::BadCertificate { file, why } => said(
            format!("{} ist nicht zu gebrauchen: {why}", file.display()),
            "es muss PEM sein, der Schlüssel zum Zertifikat gehören",
        ),
        OfServe::CannotListen { place, why } => said(
            format!("auf {place} kann nicht gelauscht werden: {why}"),
            "eine andere Adresse nehmen oder beenden, was dort lauscht",
        ),
        OfServe::PlainIssuer(issuer) => said(
            format!("{issuer} würde unverschlüsselt nach Personen gefragt"),
            "[oidc] issuer beginnt mit https://; http:// nur für 127.0.0.1, [::1] und localhost",
        ),
        OfServe::NoSecret { file, why } => said(
            format!("aus {} ist kein Client-Secret zu lesen: {why}", file.display()),
            "client_secret_file oder client_secret_credential in [oidc] prüfen",
        ),
        OfServe::OpenSecret { file, mode } => said(
            format!("das Client-Secret in {} können alle lesen (Rechte {mode:03o})", file.display()),
            format!("chmod 640 {}", file.display()),
        ),
        OfServe::BadGrant { value, mismatch: Mismatch::NoReseller } => said(
            format!("die Zuordnung für {value} gilt einem Reseller und nennt keinen"),
            "in dieser [[oidc.grant]] reseller = \"ID\" ergänzen",
        ),
        OfServe::BadGrant { value, mismatch: Mismatch::WholeDesk(role) } => said(
            format!("die Zuordnung für {value}: die Rolle {role} gilt für den ganzen Desk"),
            "in dieser [[oidc.grant]] reseller weglassen oder role = \"reseller\" angeben",
        ),
        OfServe::NoGrant => {
            said("mit [oidc] käme niemand herein", "[[oidc.grant]] mit claim, value und role ergänzen")
        }
        OfServe::LoginDays { role, most } => said(
            format!("ein Token der Rolle {role} gilt 1 bis {most} Tage"),
            format!("in [oidc] für days höchstens {most} angeben"),
        ),
        OfServe::NoLogins { why } => said(
            format!("Anmeldungen sind nicht möglich: {why}"),
            "die Zertifikate prüfen, denen das System traut",
        ),
    }
}
