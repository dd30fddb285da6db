#include "tests/extract/counted_heap.h"

#include <cstdlib>
#include <new>

namespace {

std::size_t bytes_so_far = 0;

void* counted(std::size_t size) {
  bytes_so_far += size;
  return std::malloc(size);
}

}  // namespace

void* operator new(std::size_t size) {
  if (void* const memory = counted(size)) return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace solieu::extract {

std::size_t bytes_asked_for() { return bytes_so_far; }

}  // namespace solieu::extract
