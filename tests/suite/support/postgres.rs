//! A PostgreSQL server of the tests' own: one for the whole run, a schema for each desk.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tempfile::TempDir;

/// The address of a desk that is not there yet, on a server that is started when the first one asks for it.
/// `None`, with a line that says so, where PostgreSQL is not installed.
pub fn fresh_desk() -> Option<String> {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let port = server()?;
    let desk = NEXT.fetch_add(1, Ordering::Relaxed);
    Some(format!("postgres://postgres@127.0.0.1:{port}/postgres?schema=desk_{desk}"))
}

fn server() -> Option<u16> {
    static PORT: OnceLock<Option<u16>> = OnceLock::new();
    *PORT.get_or_init(|| {
        let bin = binaries()?;
        let (sender, port) = std::sync::mpsc::channel();
        // The server ends with the thread that started it, and that with the tests.
        std::thread::spawn(move || {
            let server = Server::start(&bin, &["fsync=off"]);
            sender.send(server.port).unwrap();
            std::thread::park();
        });
        Some(port.recv().unwrap())
    })
}

/// Has the server of [`fresh_desk`] do something behind pikett's back.
pub fn ask(sql: &str) -> String {
    ask_at(&binaries().unwrap(), server().unwrap(), sql)
}

fn ask_at(bin: &Path, port: u16, sql: &str) -> String {
    let asked = Command::new(bin.join("psql"))
        .args(["-h", "127.0.0.1", "-p", &port.to_string(), "-U", "postgres", "-qAtXc", sql])
        .output()
        .unwrap();
    assert!(asked.status.success(), "{sql}: {}", String::from_utf8_lossy(&asked.stderr));
    String::from_utf8(asked.stdout).unwrap().trim().to_owned()
}

/// The folder of PostgreSQL's programs.
///
/// # Panics
/// Where they have to be there: `PIKETT_POSTGRES` is set in CI.
#[allow(clippy::print_stderr)] // a test that is skipped says so
pub fn binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok();
    let found = versions.into_iter().flatten().flatten().map(|version| version.path().join("bin"));
    let found = found.filter(|bin| bin.join("initdb").is_file()).max();
    if found.is_none() {
        assert!(std::env::var_os("PIKETT_POSTGRES").is_none(), "PostgreSQL is not installed");
        eprintln!("SKIPPED: what needs PostgreSQL; on Debian `apt-get install postgresql` installs it");
    }
    found
}

/// A server in a folder of its own.
pub struct Server {
    pub port: u16,
    bin: PathBuf,
    folder: TempDir,
    settings: Vec<String>,
    process: Option<Child>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.thaw();
        self.kill();
    }
}

impl Server {
    /// A new server with a cluster of its own.
    pub fn start(bin: &Path, settings: &[&str]) -> Self {
        let mut server = Self::new(bin, settings);
        let made = as_its_user(&bin.join("initdb"))
            .arg("-D")
            .arg(server.data())
            .args(["-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync"])
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        server.up();
        server
    }

    /// A standby of this one, from a copy of it as it is now.
    pub fn standby(&self, settings: &[&str]) -> Self {
        self.standby_at(settings, free_port())
    }

    /// The same, which listens where one did that is gone. It waits for no standby of its own: it has none.
    pub fn standby_at(&self, settings: &[&str], port: u16) -> Self {
        let mut standby = Self::new(&self.bin, settings);
        standby.port = port;
        let copied = as_its_user(&self.bin.join("pg_basebackup"))
            .args(["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "postgres", "-D"])
            .arg(standby.data())
            .args(["-R", "-X", "stream", "-c", "fast", "--no-sync"])
            .output()
            .unwrap();
        assert!(copied.status.success(), "{}", String::from_utf8_lossy(&copied.stderr));
        // What was set on the primary came along.
        let auto = standby.data().join("postgresql.auto.conf");
        let kept = std::fs::read_to_string(&auto).unwrap_or_default();
        let kept: Vec<&str> =
            kept.lines().filter(|line| !line.starts_with("synchronous_standby_names")).collect();
        std::fs::write(&auto, kept.join("\n") + "\n").unwrap();
        standby.up();
        standby
    }

    fn new(bin: &Path, settings: &[&str]) -> Self {
        let folder = tempfile::Builder::new().prefix("pikett-pg").tempdir_in("/tmp").unwrap();
        if is_root() {
            let given = Command::new("chown").arg("postgres").arg(folder.path()).status().unwrap();
            assert!(given.success(), "the folder goes to the user that PostgreSQL runs as");
        }
        let settings = settings.iter().map(|&setting| setting.to_owned()).collect();
        Self { port: free_port(), bin: bin.to_owned(), folder, settings, process: None }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Starts it, or starts it again where it is, as it was left.
    pub fn up(&mut self) {
        // Left by one that was killed; its process is gone.
        let _ = std::fs::remove_file(self.data().join("postmaster.pid"));
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.path().join("log"));
        let mut command = as_its_user(&self.bin.join("postgres"));
        command.arg("-D").arg(self.data()).arg("-k").arg(self.folder.path());
        command.args(["-p", &self.port.to_string(), "-c", "listen_addresses=127.0.0.1"]);
        command.args(["-c", "shared_buffers=32MB"]);
        command.args(self.settings.iter().flat_map(|setting| ["-c", setting]));
        self.process = Some(command.stdout(Stdio::null()).stderr(log.unwrap()).spawn().unwrap());
        self.wait();
    }

    fn wait(&self) {
        for _ in 0..300 {
            let port = self.port.to_string();
            let mut asked = Command::new(self.bin.join("pg_isready"));
            if asked.args(["-q", "-h", "127.0.0.1", "-p", &port]).status().unwrap().success() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        panic!("PostgreSQL does not start: {log}");
    }

    /// Ends it as a power cut would.
    pub fn kill(&mut self) {
        self.signal("KILL");
        if let Some(mut process) = self.process.take() {
            let _ = process.wait();
        }
    }

    /// Nothing answers any more, and nothing breaks off either.
    pub fn freeze(&self) {
        self.signal("STOP");
    }

    pub fn thaw(&self) {
        self.signal("CONT");
    }

    /// To it and to its children, which would live on for a while.
    fn signal(&self, name: &str) {
        let Some(process) = &self.process else { return };
        let own = process.id().to_string();
        let children = Command::new("ps").args(["-o", "pid=", "--ppid", &own]).output().unwrap();
        let children = String::from_utf8_lossy(&children.stdout).into_owned();
        let all = children.split_whitespace().chain([own.as_str()]);
        // One of them may have ended by now.
        let _ = Command::new("kill").arg(format!("-{name}")).args(all).stderr(Stdio::null()).status();
    }

    /// Makes a standby a primary.
    pub fn promote(&self) {
        let promoted = as_its_user(&self.bin.join("pg_ctl"))
            .arg("promote")
            .arg("-D")
            .arg(self.data())
            .args(["-w", "-t", "20"])
            .output()
            .unwrap();
        assert!(promoted.status.success(), "{}", String::from_utf8_lossy(&promoted.stderr));
    }

    /// Asks for one value.
    pub fn ask(&self, sql: &str) -> String {
        ask_at(&self.bin, self.port, sql)
    }

    /// A line of its settings from now on.
    pub fn set(&self, setting: &str) {
        self.ask(&format!("ALTER SYSTEM SET {setting}"));
        self.ask("SELECT pg_reload_conf()");
    }
}

/// It refuses to run as root, and has to end when the tests do.
fn as_its_user(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "INT"]);
    if is_root() {
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
    }
    command.arg(program).current_dir("/").env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
    command
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
