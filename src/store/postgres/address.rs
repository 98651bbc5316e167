//! Where a desk on PostgreSQL lives: `postgres://USER@HOST[:PORT][,HOST…]/DATABASE?OPTION=VALUE…`

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

use crate::store::error::{NoAddress, ServerError, StoreError};

/// How an address of PostgreSQL begins.
const SCHEMES: [&str; 2] = ["postgres://", "postgresql://"];
/// The schema in which the tables of a desk stand when the address names none.
const SCHEMA: &str = "pikett";
/// PostgreSQL cuts longer names, and two desks would be one.
const LONGEST_SCHEMA: usize = 48;
const PORT: u16 = 5432;

/// An address that was understood.
#[derive(Clone, Debug)]
pub(super) struct Address {
    /// One for each host, in the order in which they were written.
    pub hosts: Vec<Config>,
    pub schema: String,
    /// Certificates that a server's own has to be signed by, in place of those the system trusts.
    pub roots: Option<PathBuf>,
    /// To be shown: without a password.
    shown: String,
}

/// Whether `text` means a desk on PostgreSQL.
///
/// What is meant as one and misspelled is taken for one too: as a name of a file it would be shown with its
/// password.
pub fn is_address(text: &str) -> bool {
    let text = text.trim_start().to_ascii_lowercase();
    let rest = text.strip_prefix("postgresql").or_else(|| text.strip_prefix("postgres"));
    rest.is_some_and(|rest| rest.starts_with(':') || rest.starts_with("//"))
}

/// The address without its password, for screens and messages.
pub fn shown(text: &str) -> String {
    Address::parse(text, None).map_or_else(|_| "postgres://…".to_owned(), |address| address.shown)
}

impl Address {
    /// Options of pikett's own are `schema=NAME` and `sslrootcert=FILE`; the others are those of the driver.
    /// A `password` counts where the address has none.
    ///
    /// # Errors
    /// When it is none, or asks for what there is not.
    pub fn parse(text: &str, password: Option<&str>) -> Result<Self, StoreError> {
        let wrong = |why| StoreError::from(ServerError::Address(why));
        let named = SCHEMES.iter().find_map(|scheme| text.strip_prefix(scheme));
        let Some(named) = named else { return Err(wrong(NoAddress::Scheme)) };
        // The driver would take what follows the first one for a host, and say so.
        if named.split(['/', '?']).next().is_some_and(|hosts| hosts.matches('@').count() > 1) {
            return Err(wrong(NoAddress::At));
        }
        let (rest, query) = text.split_once('?').unwrap_or((text, ""));
        let (mut schema, mut roots, mut others) = (SCHEMA.to_owned(), None, Vec::new());
        for option in query.split('&').filter(|option| !option.is_empty()) {
            match option.split_once('=') {
                Some(("schema", name)) => name.clone_into(&mut schema),
                Some(("sslrootcert", file)) => roots = Some(PathBuf::from(file)),
                // The certificate is always checked against the name of the host.
                Some(("sslmode", "verify-full" | "verify-ca")) => others.push("sslmode=require"),
                _ => others.push(option),
            }
        }
        if !is_name(&schema) {
            return Err(wrong(NoAddress::Schema(schema)));
        }
        // Said by the driver without the address, which may hold a password.
        let config = Config::from_str(&format!("{rest}?{}", others.join("&")));
        let config = config.map_err(|e| wrong(NoAddress::Misread(reasons(&e))))?;
        let said_how = others.iter().any(|option| option.starts_with("sslmode="));
        let hosts = each_host(&config, said_how, password)?;
        let shown = show(&config, &hosts, &schema);
        Ok(Self { hosts, schema, roots, shown })
    }

    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// The channel on which nodes tell each other that there is more to read.
    pub fn channel(&self) -> String {
        format!("pikett_{}", self.schema)
    }

    /// The one on which they tell that tokens were made or revoked.
    pub fn token_channel(&self) -> String {
        format!("tokens_{}", self.schema)
    }
}

/// A name that needs no quotes, so that it can stand in a statement.
fn is_name(text: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c == '_';
    text.len() <= LONGEST_SCHEMA
        && text.starts_with(letter)
        && text.chars().all(|c| letter(c) || c.is_ascii_digit())
}

/// An error of the driver with what is behind it.
pub(super) fn reasons(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut source = error.source();
    while let Some(reason) = source {
        said = format!("{said}: {reason}");
        source = reason.source();
    }
    said
}

/// The driver tries hosts one after the other without a limit for the handshake, so each gets a
/// configuration of its own.
fn each_host(config: &Config, said_how: bool, password: Option<&str>) -> Result<Vec<Config>, StoreError> {
    let no = |why| Err(ServerError::Address(why).into());
    let ports = config.get_ports();
    if config.get_hosts().is_empty() {
        return no(NoAddress::NoHost);
    }
    if config.get_user().is_none() {
        return no(NoAddress::NoUser);
    }
    let one = |(index, host): (usize, &Host)| {
        let port = ports.get(index).or(ports.first()).copied().unwrap_or(PORT);
        let mut own = Config::new();
        match host {
            Host::Tcp(name) => own.host(name),
            #[cfg(unix)]
            Host::Unix(path) => own.host_path(path),
        };
        own.port(port).ssl_mode(config.get_ssl_mode());
        // A password or the names of customers do not cross a network in the clear unless that is said.
        if !said_how && !is_near(host) {
            own.ssl_mode(SslMode::Require);
        }
        config.get_user().map(|user| own.user(user));
        config.get_dbname().map(|name| own.dbname(name));
        config.get_options().map(|options| own.options(options));
        match (config.get_password(), password) {
            (Some(given), _) => own.password(given),
            (None, Some(given)) => own.password(given),
            (None, None) => &mut own,
        };
        own.application_name(config.get_application_name().unwrap_or("pikett"));
        own.keepalives_idle(Duration::from_secs(15)).keepalives_interval(Duration::from_secs(5));
        own.keepalives_retries(3).tcp_user_timeout(Duration::from_secs(30));
        own
    };
    Ok(config.get_hosts().iter().enumerate().map(one).collect())
}

/// On this very machine.
fn is_near(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

fn show(config: &Config, hosts: &[Config], schema: &str) -> String {
    let name = |own: &Config| {
        let port = own.get_ports().first().copied().unwrap_or(PORT);
        match own.get_hosts().first() {
            Some(Host::Tcp(name)) if port == PORT => name.clone(),
            Some(Host::Tcp(name)) => format!("{name}:{port}"),
            #[cfg(unix)]
            Some(Host::Unix(path)) => path.display().to_string(),
            None => String::new(),
        }
    };
    let hosts: Vec<String> = hosts.iter().map(name).collect();
    let database = config.get_dbname().or(config.get_user()).unwrap_or_default();
    let schema = if schema == SCHEMA { String::new() } else { format!("?schema={schema}") };
    format!("postgres://{}/{database}{schema}", hosts.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (written, expected) in [
            ("postgres://desk:geheim@db1/desk", "postgres://db1/desk"),
            (
                "postgresql://desk:geheim@db1:5433,db2/desk?schema=nord",
                "postgres://db1:5433,db2/desk?schema=nord",
            ),
            ("postgres://desk@127.0.0.1:6000/desk?sslmode=disable", "postgres://127.0.0.1:6000/desk"),
            ("postgres://desk:geheim@db1:x/desk", "postgres://…"),
            ("postgres://desk:ge@heim@db1/desk", "postgres://…"),
            ("Postgres://desk:geheim@db1/desk", "postgres://…"),
        ] {
            assert_eq!(shown(written), expected, "{written}");
        }
    }

    #[test]
    fn what_is_meant_as_an_address_is_no_file() {
        for written in [" postgres://a@b/c", "Postgres://a@b", "postgres:/a", "postgresql:a", "postgres//a@b"]
        {
            assert!(is_address(written), "{written}");
        }
        for written in ["postgres", "postgres.db", "./postgres:x", "desk.db"] {
            assert!(!is_address(written), "{written}");
        }
    }

    #[test]
    fn nothing_goes_over_a_network_in_the_clear_unless_it_is_said() {
        for (written, expected) in [
            ("postgres://desk@db1/desk", SslMode::Require),
            ("postgres://desk@db1/desk?sslmode=verify-full", SslMode::Require),
            ("postgres://desk@db1/desk?sslmode=disable", SslMode::Disable),
            ("postgres://desk@127.0.0.1/desk", SslMode::Prefer),
            ("postgres://desk@[::1]/desk", SslMode::Prefer),
            ("postgres://desk@localhost/desk?sslmode=require", SslMode::Require),
        ] {
            let address = Address::parse(written, None).unwrap();
            assert_eq!(address.hosts[0].get_ssl_mode(), expected, "{written}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_without_its_password() {
        for written in [
            "postgres:///desk",
            "postgres://db1/desk",
            "postgres://desk:geheim@db1:99999/desk",
            "postgres://desk:geheim@db1/desk?schema=Nord;drop",
            "postgres://desk:geheim@db1/desk?schema=",
            "postgres://desk:geheim@db1/desk?colour=red",
            "postgres://desk:ge@heim@db1/desk",
            "POSTGRES://desk:geheim@db1/desk",
            "postgres:/desk:geheim@db1/desk",
        ] {
            let refused = Address::parse(written, None).unwrap_err();
            assert!(!format!("{refused:?}").contains("geheim"), "{written}: {refused:?}");
        }
    }

    #[test]
    fn each_host_has_its_own_port_and_the_password_of_the_environment_counts_last() {
        let address = Address::parse("postgres://desk@a:1,b:2,c:3/desk", Some("later")).unwrap();
        let ports: Vec<_> = address.hosts.iter().map(|host| host.get_ports()[0]).collect();
        assert_eq!(ports, [1, 2, 3]);
        assert_eq!(address.hosts[2].get_password(), Some(b"later".as_slice()));
        let address = Address::parse("postgres://desk:own@a/desk", Some("later")).unwrap();
        assert_eq!(address.hosts[0].get_password(), Some(b"own".as_slice()));
    }
}
