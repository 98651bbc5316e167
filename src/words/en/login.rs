//! Tokens that cannot be used.

use crate::words::Said;
use crate::words::said::said;
use crate::words::trouble::OfLogin;

pub(super) fn login(trouble: &OfLogin) -> Said {
    match trouble {
        OfLogin::Unread { path, why } => said(
            format!("no token can be read in {}: {why}", path.display()),
            "check the path and its rights",
        ),
        OfLogin::ForOthers { path, mode } => said(
            format!("others can read the token in {} (rights {mode:03o})", path.display()),
            format!("chmod 600 {}; whoever may have read it has it: revoke it if in doubt", path.display()),
        ),
        OfLogin::Empty { path } => {
            said(format!("there is no token in {}", path.display()), "put it there, in one line")
        }
        OfLogin::OtherServer { path, server } => said(
            format!("the token in {} is of another server than {server}", path.display()),
            format!("`pikett login {server}` gets one for it"),
        ),
        OfLogin::Unkept { path, why } => {
            said(format!("{} cannot be changed: {why}", path.display()), "check the folder and its rights")
        }
        OfLogin::NoHome => said(
            "there is no home folder to keep a token in",
            "set HOME, or give the token in PIKETT_TOKEN_FILE each time",
        ),
        OfLogin::NoToken => said(
            "this is no token, or one with a slip in it; it was not sent",
            "a token begins with pkt_: copy it whole",
        ),
        OfLogin::NotGiven { at } => said(
            format!("{at} has no login of its own, and no token was given"),
            "ask a manager of the desk for a token (`pikett token new`) and give --token-file FILE",
        ),
        OfLogin::Denied => said("the login was denied where the code is entered", "try again"),
        OfLogin::TooLate => said("the code was not entered in time", "`pikett login URL` gets a new one"),
        OfLogin::NotLetIn { at, who } => said(
            format!("{at} knows {who} now, and has no role for them"),
            "whoever runs the server gives roles to groups: [[oidc.grant]] in its settings",
        ),
    }
}
