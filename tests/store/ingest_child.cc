// Ingests `argv[2]` into the database `argv[1]` in small batches, to be killed on the way. With a
// third argument, no file may grow beyond that many bytes: a full disk.

#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

#include "engine/store/error.h"
#include "tests/store/plain_reports.h"

int main(int argc, char** argv) {
  using namespace solieu;
  if (argc > 3) {
    const rlim_t bytes = std::strtoul(argv[3], nullptr, 10);
    const rlimit limit = {bytes, bytes};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  try {
    auto database = store::Database::open(argv[1], store::Access::kWrite);
    IngestOptions options = plain_options();
    options.batch.bytes = 8000;
    ingest({argv[2]}, options, numbers_of, database);
  } catch (const store::StoreError& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return 0;
}
