data "docker_registry_image" "ubuntu" {
  name = "ubuntu"
}

data "coder_parameter" "image" {
  name    = "image"
  default = "a"
  option {
    name  = "A"
    value = "a"
  }
  option {
    name  = "B"
    value = data.docker_registry_image.ubuntu.sha256_digest
  }
}
