//! `--desk http://…` for whoever writes commands.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

use super::running;
use super::server::{Server, problem};
use crate::support::words;

struct Shell<'a> {
    home: TempDir,
    server: &'a Server,
    environment: Vec<(&'static str, String)>,
}

impl<'a> Shell<'a> {
    fn of(server: &'a Server) -> Self {
        let token = ("PIKETT_TOKEN", "pkt_anna".to_owned());
        Self { home: tempfile::tempdir().unwrap(), server, environment: vec![token] }
    }

    fn run(&self, line: &str) -> Output {
        self.run_on(&self.server.url(), line)
    }

    fn run_on(&self, desk: &str, line: &str) -> Output {
        let mut command = Command::cargo_bin("pikett").unwrap();
        command.env_clear().env("PIKETT_DESK", desk).env("PIKETT_USER", "mk").env("HOME", self.home.path());
        command.envs(self.environment.iter().map(|(name, value)| (*name, value.as_str())));
        command.current_dir(self.home.path()).args(words(line)).output().unwrap()
    }

    fn json(&self, line: &str) -> Value {
        let output = self.run(&format!("{line} --json"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{line}: {said}");
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{line}: {e}"))
    }

    fn fails(&self, desk: &str, line: &str, code: i32, expected: &str) {
        let output = self.run_on(desk, line);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{line}: {said}");
        assert!(said.contains(expected), "{line}: {said}");
        assert!(!said.contains("pkt_anna"), "no token is said: {said}");
    }
}

#[test]
fn commands_do_there_what_they_do_on_a_file() {
    let (server, _runtime) = running();
    let shell = Shell::of(&server);
    let done = shell.json(
        "incident report --tenant klinikum-nord --impact high --urgency critical --subject x --channel phone",
    );
    assert_eq!(done["number"], "I-1", "{done}");
    assert_eq!(server.shown.lock().unwrap().as_deref(), Some("bearer pkt_anna"));
    let list = shell.json("incident list");
    assert_eq!(list.as_array().map(Vec::len), Some(1), "{list}");
    shell.json("incident take I-1");
    let shown = shell.json("incident show I-1");
    assert_eq!(shown["owner"], "mk", "{shown}");
    let url = server.url();
    shell.fails(&url, "incident take I-9", 1, "there is no incident I-9");
    shell.fails(&url, "incident close I-1", 3, "I-1");
    let file = shell.home.path().join("more.toml");
    std::fs::write(&file, "[[reseller]]\nid = \"nordlicht\"\nname = \"Nordlicht\"\n").unwrap();
    shell.json(&format!("import desk {}", file.display()));
    assert!(server.count("POST /v1/batches") > 0);
    let found = shell.json("doctor");
    let said = found.to_string();
    assert!(said.contains("takes you for anna (engineer)"), "{said}");
}

#[test]
fn what_does_not_go_is_said_with_what_does() {
    let (server, runtime) = running();
    let shell = Shell::of(&server);
    let url = server.url();
    let list = "incident list";
    for (desk, line, code, expected) in [
        (&*url, "desk verify", 1, "its journal is not to be had from here"),
        (&*url, "desk backup copy.db", 1, "its journal is not to be had from here"),
        (&*url, "desk copy http://127.0.0.1:1 copy.db", 1, "its journal is not to be had from here"),
        (&*url, "--for-reseller tks incident list", 1, "this one shows the whole desk"),
        ("http://desk.example", list, 1, "would show the token to everybody on the way to desk.example"),
        ("https://pkt_anna@desk.example", list, 1, "has an @ in it"),
        ("unix:/nowhere/desk", list, 1, "nobody listens there"),
        ("http://127.0.0.1:1", list, 1, "nobody listens there"),
        ("https://127.0.0.1:1?ca=/nowhere.pem", list, 1, "no certificate can be read in /nowhere.pem"),
    ] {
        shell.fails(desk, line, code, expected);
    }
    server.fail("/v1/hello", problem(401, "no"));
    let nobody = Shell { environment: Vec::new(), ..Shell::of(&server) };
    nobody.fails(&url, list, 1, "no token was found for it");
    runtime.block_on(server.stop());
    let found = shell.run("doctor --json");
    assert!(String::from_utf8_lossy(&found.stdout).contains("nobody listens there"));
}

fn keep(path: &Path, text: &str, mode: u32) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_token_comes_from_the_environment_a_file_or_a_login() {
    let (server, _runtime) = running();
    let mut shell = Shell { environment: Vec::new(), ..Shell::of(&server) };
    let (url, port) = (server.url(), server.port);
    let login = format!(".config/pikett/logins/http___127.0.0.1_{port}.toml");
    let login = shell.home.path().join(login);
    keep(&login, &format!("server = \"{url}\"\ntoken = \"pkt_kept\"\n"), 0o600);
    let shown = |shell: &Shell<'_>| {
        shell.json("incident list");
        server.shown.lock().unwrap().clone().unwrap_or_default()
    };
    assert_eq!(shown(&shell), "bearer pkt_kept");
    let file = shell.home.path().join("token");
    keep(&file, "pkt_file\n", 0o600);
    shell.environment.push(("PIKETT_TOKEN_FILE", file.display().to_string()));
    assert_eq!(shown(&shell), "bearer pkt_file");
    shell.environment.push(("PIKETT_TOKEN", "pkt_anna".to_owned()));
    assert_eq!(shown(&shell), "bearer pkt_anna");
    shell.environment.pop();
    keep(&file, "pkt_file\n", 0o644);
    shell.fails(&url, "incident list", 1, "others can read the token in");
}
